import type { ReactNode } from "react";

type EmptyStateProps = { title: string; children: ReactNode; action?: ReactNode };

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="max-w-prose pt-10 lg:pt-14">
      <h1 className="title">{title}</h1>
      <div className="mt-2 text-read text-soft">{children}</div>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
