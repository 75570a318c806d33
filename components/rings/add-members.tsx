"use client";
import { useActionState, useState } from "react";
import { ChoosePeople } from "#components/rings/choose-people.tsx";
import type { CommunityAction, CommunityState, SearchPeople } from "#components/rings/community-state.ts";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { NamedPerson } from "#lib/reports/rings.ts";

type AddMembersProps = {
  community: string;
  platform: string;
  locale: string;
  add: CommunityAction;
  search: SearchPeople;
};

export function AddMembers({ community, ...props }: AddMembersProps) {
  return (
    <Dialog
      title="Add people"
      trigger={
        <Button tone="quiet" aria-label={`Add people to ${community}`}>
          Add people
        </Button>
      }
    >
      {({ close }) => <AddForm {...props} close={close} />}
    </Dialog>
  );
}

function AddForm({ platform, locale, add, search, close }: Omit<AddMembersProps, "community"> & { close: () => void }) {
  const [chosen, setChosen] = useState<NamedPerson[]>([]);
  const [state, action, isPending] = useActionState(
    async (previous: CommunityState, form: FormData) => {
      const next = await add(previous, form);
      if (next.kind === "done") close();
      return next;
    },
    { kind: "idle" },
  );
  return (
    <Form action={action} className="grid gap-4">
      <ChoosePeople platform={platform} locale={locale} chosen={chosen} onChange={setChosen} search={search} />
      {state.kind === "refused" && state.message ? (
        <Notice tone="mark" role="alert">
          {state.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Add them
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </Form>
  );
}
