"use client";
import { useEffect, useRef, useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

/** Asks before what is not saved is left behind: by a link of the page, or by closing it. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const [target, setTarget] = useState<string | null>(null);
  // Once answered, the browser is not to ask the same again.
  const isLeaving = useRef(false);

  useEffect(() => {
    if (!isDirty) return;
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!isLeaving.current) event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!(link instanceof HTMLAnchorElement) || !isPlain || link.target === "_blank" || staysHere(link)) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(link.href);
    };
    window.addEventListener("beforeunload", beforeUnload);
    // Before the framework takes the click.
    document.addEventListener("click", click, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", click, { capture: true });
    };
  }, [isDirty]);

  const leave = () => {
    isLeaving.current = true;
    if (target) window.location.assign(target);
  };
  return (
    <Dialog
      role="alertdialog"
      title="Leave without saving?"
      isOpen={target !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTarget(null);
      }}
    >
      <p>What you have changed since you last saved will be gone.</p>
      <ActionsRow>
        <Button tone="main" onPress={() => setTarget(null)}>
          Stay here
        </Button>
        <Button tone="quiet" onPress={leave}>
          Leave
        </Button>
      </ActionsRow>
    </Dialog>
  );
}

/** A part of this page, or a file. */
function staysHere(link: HTMLAnchorElement): boolean {
  const isPart = link.hash !== "" && link.pathname === window.location.pathname;
  return isPart || link.hasAttribute("download") || new URL(link.href).searchParams.get("as") === "pdf";
}
