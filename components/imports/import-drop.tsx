"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { chooseFiles } from "#components/imports/choose-files.ts";
import { type UploadProgress, uploadImport } from "#components/imports/upload.ts";
import { Button } from "#components/ui/button.tsx";
import type { DroppedFile } from "#components/ui/dropped-files.ts";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { formatBytes, formatCount } from "#lib/display/numbers.ts";

type ImportDropProps = {
  profileId: string | null;
  limits: { uploadBytes: number; unpackedBytes: number; rows: number };
  locale: string;
};

type UploadState =
  | { kind: "idle" }
  | { kind: "running"; progress: UploadProgress; left: number }
  | { kind: "failed"; message: string };

export function ImportDrop({ profileId, limits, locale }: ImportDropProps) {
  const router = useRouter();
  const [state, setState] = useState<UploadState>({ kind: "idle" });
  const controller = useRef<AbortController>(null);

  async function start(dropped: DroppedFile[]) {
    // An empty file of a folder says nothing; one that was chosen by itself deserves an answer.
    const { chosen, left } = chooseFiles(dropped.filter(({ file, path }) => file.size > 0 || !path.includes("/")));
    const refusal = refuse(chosen, limits.uploadBytes, locale);
    if (refusal) return setState({ kind: "failed", message: refusal });
    const totalBytes = chosen.reduce((sum, { file }) => sum + file.size, 0);
    setState({ kind: "running", progress: { step: "reading", doneBytes: 0, totalBytes }, left });
    const current = new AbortController();
    controller.current = current;
    try {
      const answer = await uploadImport(chosen, {
        profileId,
        signal: current.signal,
        onProgress: (progress) => setState({ kind: "running", progress, left }),
      });
      if (answer.ok) router.push(`/imports/${answer.value.importId}`);
      else setState({ kind: "failed", message: answer.message });
    } catch (error) {
      if (!current.signal.aborted) throw error;
      setState({ kind: "idle" });
    }
  }

  if (state.kind === "running") {
    return <Uploading state={state} locale={locale} onStop={() => controller.current?.abort()} />;
  }
  return (
    <div className="grid gap-4">
      {state.kind === "failed" ? (
        <Notice tone="mark" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <FileDrop title="Drop what your platform gave you" onFiles={start}>
        <p>
          A ZIP, loose files, a whole folder, or a CSV. Up to {formatBytes(limits.uploadBytes, locale)} sent,{" "}
          {formatBytes(limits.unpackedBytes, locale)} unpacked, {formatCount(limits.rows, locale)} rows.
        </p>
        <p className="mt-2">
          Files go to this server only, and are deleted there once they are read. Of a folder, pictures and messages
          stay on your machine; of a ZIP they are sent, but neither read nor kept. You see what was found before
          anything is booked.
        </p>
      </FileDrop>
    </div>
  );
}

function Uploading({
  state,
  locale,
  onStop,
}: {
  state: Extract<UploadState, { kind: "running" }>;
  locale: string;
  onStop: () => void;
}) {
  const { step, doneBytes, totalBytes } = state.progress;
  return (
    <div className="rounded-panel border border-line px-5 py-10 sm:px-10">
      <Progress
        label={step === "reading" ? "Reading your files" : "Sending"}
        fraction={totalBytes === 0 ? null : doneBytes / totalBytes}
        text={`${formatBytes(doneBytes, locale)} of ${formatBytes(totalBytes, locale)}`}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3 text-small text-faint">
        <span>
          {state.left > 0
            ? `${formatCount(state.left, locale)} files are not needed and stay on your machine.`
            : "Leaving this page stops the upload; nothing is booked before you confirm."}
        </span>
        <Button onPress={onStop}>Stop</Button>
      </div>
    </div>
  );
}

function refuse(files: DroppedFile[], uploadBytes: number, locale: string): string | null {
  if (files.length === 0) return "Nothing in this folder can be read: no JSON, CSV or ZIP file. Nothing was changed.";
  const empty = files.find(({ file }) => file.size === 0);
  if (empty) return `${empty.file.name} is empty. Nothing was changed.`;
  const large = files.find(({ file }) => file.size > uploadBytes);
  if (!large) return null;
  return `${large.file.name} is too large: it has ${formatBytes(large.file.size, locale)}, the limit is ${formatBytes(uploadBytes, locale)}. Nothing was changed.`;
}
