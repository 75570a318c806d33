import type { ReactNode } from "react";

type NoticeProps = {
  /** `mark`: look at this before going on. `plain`: good to know. */
  tone?: "plain" | "mark";
  /** `alert` is read aloud when it appears. */
  role?: "alert" | "status";
  children: ReactNode;
};

export function Notice({ tone = "plain", role, children }: NoticeProps) {
  const edge = tone === "mark" ? "border-mark bg-mark-wash" : "border-edge bg-wash";
  return (
    <div role={role} className={`border-l-2 px-4 py-3 text-body text-ink ${edge}`}>
      {children}
    </div>
  );
}
