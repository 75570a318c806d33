"use client";
import type { ReactNode } from "react";
import type { SaveState } from "#components/reports/composer/use-draft.ts";
import type { Published } from "#components/reports/composer/use-publishing.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

type SaveBarProps = {
  state: SaveState;
  published: Published;
  onSave: () => void;
  onSaveOver: () => void;
  children: ReactNode;
};

/** Stays in sight while the report is worked on: whether it is kept, and what can be done. */
export function SaveBar({ state, published, onSave, onSaveOver, children }: SaveBarProps) {
  return (
    <div className="sticky top-0 z-10 -mx-2 border-b border-line bg-paper px-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p role="status" className="text-small text-faint">
          {stateTexts[state.kind]} {published === null || published === "nothing" ? "" : publishedText(published)}
        </p>
        <div className="ml-auto flex gap-2">
          <Button tone="main" onPress={onSave} isPending={state.kind === "saving"} isDisabled={state.kind === "saved"}>
            Save
          </Button>
          {children}
        </div>
      </div>
      {state.kind === "refused" ? (
        <div className="mt-2">
          <Notice tone="mark" role="alert">
            {state.message}
          </Notice>
        </div>
      ) : null}
      {published === "nothing" ? (
        <div className="mt-2">
          <Notice tone="mark" role="alert">
            Nothing was published: there is nothing to show of these days, or it could not be drawn. Try again, or
            choose other days.
          </Notice>
        </div>
      ) : null}
      {state.kind === "changed" ? (
        <div className="mt-2">
          <Notice tone="mark" role="alert">
            This report was saved in another window since. Load the page again to see that, or save what stands here in
            its place.
            <div className="mt-2">
              <Button onPress={onSaveOver}>Save over it</Button>
            </div>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

function publishedText({ number }: Exclude<Published, "nothing" | null>): string {
  return `Issue ${number} is published.`;
}

const stateTexts = {
  saved: "All is saved.",
  unsaved: "Not saved yet.",
  saving: "Being saved …",
  refused: "Not saved.",
  changed: "Not saved.",
} satisfies Record<SaveState["kind"], string>;
