"use client";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "#components/ui/button.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { fieldErrorLook, hintLook, labelLook } from "#components/ui/field-look.ts";

export type LogoAnswer = { savedAt: string } | { refused: string };

type LogoFieldProps = {
  /** Where it lies, is sent, and is taken away. */
  address: string;
  hasLogo: boolean;
  onSaved: (savedAt: string) => void;
};

/** A picture at the head of a report. It is kept as soon as it is chosen: it is no part of the text that is saved. */
export function LogoField({ address, hasLogo, onSaved }: LogoFieldProps) {
  // The address stays when the picture changes; the number makes the browser ask for it again.
  const [shown, setShown] = useState(hasLogo ? 1 : 0);
  const [said, setSaid] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  const send = async (file: File | null) => {
    setPending(true);
    setSaid(null);
    const answer = await sendLogo(address, file);
    setPending(false);
    if ("refused" in answer) return setSaid(answer.refused);
    setShown(file ? shown + 1 : 0);
    onSaved(answer.savedAt);
  };

  return (
    <div>
      <p className={labelLook}>Logo</p>
      <div className="flex flex-wrap items-center gap-3">
        {shown > 0 ? (
          // biome-ignore lint/performance/noImgElement: pictures are not transformed on the server (threats C3)
          <img
            src={`${address}?${shown}`}
            alt="The logo of this report"
            className="h-[2.5rem] w-auto max-w-[10rem] object-contain"
          />
        ) : null}
        <FileTrigger
          acceptedFileTypes={["image/png", "image/jpeg"]}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void send(file);
          }}
        >
          <AriaButton isDisabled={isPending} className={buttonLook("plain")}>
            {shown > 0 ? "Choose another" : "Choose a picture"}
          </AriaButton>
        </FileTrigger>
        {shown > 0 ? (
          <Button tone="quiet" isPending={isPending} onPress={() => void send(null)} aria-label="Remove the logo">
            Remove
          </Button>
        ) : null}
      </div>
      <p className={hintLook}>
        PNG or JPEG, at most 2 MB. It is drawn anew; nothing else of the file is kept. Saved at once.
      </p>
      <p role="alert" className={fieldErrorLook}>
        {said}
      </p>
    </div>
  );
}

async function sendLogo(address: string, file: File | null): Promise<LogoAnswer> {
  // The server says the same; this spares the way there.
  if (file && file.size > 2 * 1024 * 1024) return { refused: "This picture has more than 2 MB. Choose a smaller one." };
  try {
    const response = await fetch(address, file ? { method: "POST", body: file } : { method: "DELETE" });
    const body: unknown = await response.json().catch(() => null);
    if (typeof body === "object" && body !== null) {
      if ("savedAt" in body && typeof body.savedAt === "string") return { savedAt: body.savedAt };
      if ("refused" in body && typeof body.refused === "string") return { refused: body.refused };
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return { refused: "The picture did not arrive. Try again." };
}
