import {
  cancelImportAction,
  confirmImportAction,
  undoImportAction,
} from "#app/(signed-in)/(general)/imports/[importId]/actions.ts";
import { CancelImport } from "#components/imports/cancel-import.tsx";
import { ConfirmForm, type ProfileChoice } from "#components/imports/confirm-form.tsx";
import { ImportProgress } from "#components/imports/import-progress.tsx";
import { UndoImport } from "#components/imports/undo-import.tsx";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { routeTo } from "#components/ui/route.ts";
import { Section } from "#components/ui/section.tsx";
import type { ImportView } from "#lib/reports/import-view.ts";

type ImportNextProps = { view: ImportView; profiles: ProfileChoice[]; locale: string };

/** What can be done with an import in its state. */
export function ImportNext({ view, profiles, locale }: ImportNextProps) {
  const { id, state, progress, placeInLine } = view;
  switch (state) {
    case "received":
    case "staging":
    case "confirmed":
    case "publishing":
      return <ImportProgress key={state} importId={id} initial={{ state, progress, placeInLine }} locale={locale} />;
    case "previewed":
      return (
        <Section title="Import it as">
          <ConfirmForm
            view={{
              profile: view.profile,
              proposedProfile: view.proposedProfile,
              observedAt: view.observedAt ?? view.preview?.observedAt?.at ?? null,
              questions: view.questions,
            }}
            platform={view.preview?.platform ?? null}
            observedAtSource={view.preview?.observedAt?.source ?? null}
            profiles={profiles.map(({ id, platform, handle }) => ({ id, platform, handle }))}
            confirm={confirmImportAction.bind(null, id)}
            cancel={cancelImportAction.bind(null, id)}
          />
        </Section>
      );
    case "published":
      return (
        <ActionsRow>
          {view.profile ? (
            <ButtonLink tone="main" href={`/profiles/${view.profile.id}`}>
              To the overview
            </ButtonLink>
          ) : null}
          <UndoImport undo={undoImportAction.bind(null, id)} />
        </ActionsRow>
      );
    case "receiving":
      return (
        <ActionsRow>
          <CancelImport cancel={cancelImportAction.bind(null, id)} />
        </ActionsRow>
      );
    case "refused":
    case "failed":
    case "cancelled":
    case "undone":
      return (
        <ActionsRow>
          <ButtonLink href={view.profile ? routeTo(`/profiles/${view.profile.id}/imports`) : "/profiles"}>
            Upload other files
          </ButtonLink>
        </ActionsRow>
      );
    default:
      return state satisfies never;
  }
}
