"use client";
import { useActionState, useState } from "react";
import { ChoosePeople } from "#components/rings/choose-people.tsx";
import type { CommunityAction, CommunityState, SearchPeople } from "#components/rings/community-state.ts";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { NamedPerson } from "#lib/reports/rings.ts";

type NameCommunityProps = {
  platform: string;
  locale: string;
  /** The people of a ring; nobody for a community named by hand. */
  people: NamedPerson[];
  name: CommunityAction;
  search: SearchPeople;
};

/** Names people a community, with a reason that stands beside the figures from then on. */
export function NameCommunity(props: NameCommunityProps) {
  const isRing = props.people.length > 0;
  return (
    <Dialog
      title="Name a community"
      trigger={<Button tone={isRing ? "main" : "plain"}>{isRing ? "Name it a community" : "Name a community"}</Button>}
    >
      {({ close }) => <NameForm {...props} close={close} />}
    </Dialog>
  );
}

function NameForm({ platform, locale, people, name, search, close }: NameCommunityProps & { close: () => void }) {
  const [chosen, setChosen] = useState(people);
  const [state, action, isPending] = useActionState(
    async (previous: CommunityState, form: FormData) => {
      const next = await name(previous, form);
      if (next.kind === "done") close();
      return next;
    },
    { kind: "idle" },
  );
  const refused = state.kind === "refused" ? state : null;
  return (
    <Form action={action} className="grid gap-4">
      <p>
        For a circle with a common interest. What its people do counts from then on, each as a person, on a line of its
        own; the figures without it stay beside.
      </p>
      <TextField
        label="Name"
        name="name"
        maxLength={80}
        isRequired
        error={refused?.name}
        placeholder="Thursday potters"
      />
      <TextField
        label="Reason"
        name="reason"
        maxLength={500}
        isRequired
        error={refused?.reason}
        hint="Stands beside the community and in the log."
      />
      <ChoosePeople platform={platform} locale={locale} chosen={chosen} onChange={setChosen} search={search} />
      {refused?.message ? (
        <Notice tone="mark" role="alert">
          {refused.message}
        </Notice>
      ) : null}
      <ActionsRow>
        <Button type="submit" tone="main" isPending={isPending}>
          Name it
        </Button>
        <Button tone="quiet" onPress={close}>
          Cancel
        </Button>
      </ActionsRow>
    </Form>
  );
}
