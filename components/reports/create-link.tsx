"use client";
import { useActionState, useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type Choice, Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type LinkState = { kind: "idle" } | { kind: "created"; address: string } | { kind: "refused"; message: string };
type CreateAction = (previous: LinkState, form: FormData) => Promise<LinkState>;

const lifetimes: Choice<"7" | "30" | "90" | "365" | "never">[] = [
  { id: "7", label: "7 days" },
  { id: "30", label: "30 days" },
  { id: "90", label: "90 days" },
  { id: "365", label: "A year" },
  { id: "never", label: "Until it is revoked" },
];

export function CreateLink({ create, reportTitle }: { create: CreateAction; reportTitle: string }) {
  return (
    <Dialog title="Share this report" trigger={<Button aria-label={`Share ${reportTitle}`}>Share</Button>}>
      {({ close }) => <LinkForm create={create} close={close} />}
    </Dialog>
  );
}

function LinkForm({ create, close }: { create: CreateAction; close: () => void }) {
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]["id"]>("30");
  const [state, action, isPending] = useActionState(create, { kind: "idle" });
  if (state.kind === "created") return <CreatedLink address={state.address} close={close} />;
  return (
    <form action={action} className="grid gap-4">
      <p>Whoever has the address can read the report, without an account. You can take it back at any time.</p>
      <TextField label="For whom" name="label" maxLength={80} hint="Only you see this." />
      <Select label="Works for" name="expires" choices={lifetimes} value={lifetime} onChange={setLifetime} />
      {state.kind === "refused" ? (
        <Notice tone="mark" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Make the link
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </form>
  );
}

function CreatedLink({ address, close }: { address: string; close: () => void }) {
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
