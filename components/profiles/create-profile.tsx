"use client";
import { useActionState, useState } from "react";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { platformNames } from "#lib/display/platform-text.ts";

type Platform = keyof typeof platformNames;

/** `message` and `handle` are whole sentences; null = nothing wrong. */
export type CreateProfileState = { message: string | null; handle: string | null };
type CreateProfileAction = (previous: CreateProfileState, form: FormData) => Promise<CreateProfileState>;

const choices = Object.entries(platformNames).flatMap(([id, label]) => (isPlatform(id) ? [{ id, label }] : []));

export function CreateProfile({ create }: { create: CreateProfileAction }) {
  return (
    <Dialog title="A new profile" trigger={<Button>New profile</Button>}>
      {({ close }) => <CreateProfileForm create={create} close={close} />}
    </Dialog>
  );
}

function CreateProfileForm({ create, close }: { create: CreateProfileAction; close: () => void }) {
  const [state, action, isPending] = useActionState(create, { message: null, handle: null });
  const [platform, setPlatform] = useState<Platform>("instagram");
  const [timeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <Form action={action} className="grid gap-4">
      <p>One account of your own on one platform. Dropping an export makes it by itself.</p>
      <input type="hidden" name="platform" value={platform} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <Select label="Platform" choices={choices} value={platform} onChange={setPlatform} />
      <TextField
        label="Handle"
        name="handle"
        maxLength={255}
        isRequired
        placeholder="lena.keramik"
        error={state.handle ?? undefined}
      />
      {state.message ? (
        <Notice tone="mark" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Create
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </Form>
  );
}

function isPlatform(id: string): id is Platform {
  return Object.hasOwn(platformNames, id);
}
