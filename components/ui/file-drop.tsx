"use client";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { DropZone, type DropZoneProps } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { buttonLook } from "#components/ui/button-look.ts";
import { type DroppedFile, filesOfDrop, filesOfList } from "#components/ui/dropped-files.ts";

type FileDropProps = {
  title: string;
  /** Limits and what happens to the files, said before anything is chosen. */
  children: ReactNode;
  isDisabled?: boolean;
  onFiles: (files: DroppedFile[]) => void;
};

/** Takes files and whole folders, dropped or chosen. */
export function FileDrop({ title, children, isDisabled, onFiles }: FileDropProps) {
  const onDrop: DropZoneProps["onDrop"] = async ({ items }) => {
    const files = await filesOfDrop(items);
    if (files.length > 0) onFiles(files);
  };
  const onSelect = (list: FileList | null) => {
    if (list && list.length > 0) onFiles(filesOfList(list));
  };
  return (
    <DropZone
      aria-label={title}
      isDisabled={isDisabled}
      getDropOperation={() => "copy"}
      onDrop={onDrop}
      className="rounded-panel border border-dashed border-edge px-5 py-10 text-center data-drop-target:border-solid data-drop-target:border-genuine data-drop-target:bg-genuine-wash sm:px-10"
    >
      <p className="title">{title}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        <FileTrigger allowsMultiple onSelect={onSelect}>
          <Button isDisabled={isDisabled} className={buttonLook("main")}>
            Choose files
          </Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={onSelect}>
          <Button isDisabled={isDisabled} className={buttonLook("plain")}>
            Choose a folder
          </Button>
        </FileTrigger>
      </div>
      <div className="mx-auto mt-4 max-w-prose text-small text-faint">{children}</div>
    </DropZone>
  );
}
