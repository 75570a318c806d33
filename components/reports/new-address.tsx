"use client";
import { useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** The address of a link, shown this once. */
export function NewAddress({ address, close }: { address: string; close: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="grid gap-4">
      <p>This address is shown only now: what is kept of it cannot be turned back into it.</p>
      <TextField label="Address" name="address" value={address} onChange={() => undefined} />
      <p role="status" className="text-small text-faint">
        {copied ? "Copied." : ""}
      </p>
      <ActionsRow>
        <Button
          tone="main"
          onPress={() => {
            void navigator.clipboard.writeText(address).then(() => setCopied(true));
          }}
        >
          Copy
        </Button>
        <Button tone="quiet" onPress={close}>
          Done
        </Button>
      </ActionsRow>
    </div>
  );
}
