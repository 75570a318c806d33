"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";

const ShortcutList = lazy(async () => ({ default: (await import("#components/ui/shortcut-list.tsx")).ShortcutList }));

const shortcuts = [
  { keys: "←", does: "the same number of days before" },
  { keys: "→", does: "the same number of days after" },
  { keys: "?", does: "this list" },
];

type RangeKeysProps = { before: Route | null; after: Route | null };

/** Arrow keys step the range, and `?` lists the keys; nothing while somebody writes or moves within a control. */
export function RangeKeys({ before, after }: RangeKeysProps) {
  const router = useRouter();
  const [isListOpen, setIsListOpen] = useState(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isInControl(event.target)) return;
      const address = event.key === "ArrowLeft" ? before : event.key === "ArrowRight" ? after : null;
      if (event.key === "?") setIsListOpen(true);
      else if (address !== null) router.push(address, { scroll: false });
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, before, after]);
  return isListOpen ? (
    <Suspense>
      <ShortcutList shortcuts={shortcuts} close={() => setIsListOpen(false)} />
    </Suspense>
  ) : null;
}

function isInControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [role], [contenteditable]") !== null;
}
