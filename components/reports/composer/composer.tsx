"use client";
import { useEffect, useState } from "react";
import type { ComposerActions } from "#components/reports/composer/composer-actions.ts";
import type { NamedSection } from "#components/reports/composer/draft.ts";
import { FieldGroup } from "#components/reports/composer/field-group.tsx";
import { LeaveGuard } from "#components/reports/composer/leave-guard.tsx";
import { LogoField } from "#components/reports/composer/logo-field.tsx";
import { LookFields } from "#components/reports/composer/look-fields.tsx";
import { PeopleFields } from "#components/reports/composer/people-fields.tsx";
import { PreviewFrame } from "#components/reports/composer/preview-frame.tsx";
import { PublishButton } from "#components/reports/composer/publish-button.tsx";
import { SaveBar } from "#components/reports/composer/save-bar.tsx";
import { SectionOrder } from "#components/reports/composer/section-order.tsx";
import { TimeFields } from "#components/reports/composer/time-fields.tsx";
import { useDraft } from "#components/reports/composer/use-draft.ts";
import { useMoment } from "#components/reports/composer/use-moment.ts";
import { usePublishing } from "#components/reports/composer/use-publishing.ts";
import { WritingFields } from "#components/reports/composer/writing-fields.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { RadioChoices } from "#components/ui/radio-choices.tsx";
import { routeTo } from "#components/ui/route.ts";
import type { Choice } from "#components/ui/select.tsx";
import type { ComposedReport } from "#lib/reports/composed-report.ts";
import type { ReportLocale } from "#lib/reports/report-definition.ts";
import type { ReportMode } from "#lib/reports/report-summary.ts";

type ComposerProps = {
  report: ComposedReport;
  names: readonly NamedSection[];
  locales: Choice<ReportLocale>[];
  /** Of this report's page; the preview, the logo and the moment lie below it. */
  address: string;
  actions: ComposerActions;
};

const modes: { id: ReportMode; label: string; hint: string }[] = [
  {
    id: "frozen",
    label: "Frozen",
    hint: "Each issue stays as it was published, with a digest that anybody can check.",
  },
  {
    id: "live",
    label: "Live",
    hint: "One page that is renewed after every import, with what you saved last. What it said before is gone.",
  },
];

/** A report in the making: what it says on the left, the page itself on the right; on a phone one behind the other. */
export function Composer({ report, names, locales, address, actions }: ComposerProps) {
  const { draft, change, keep, errors, state, isDirty, setBasedOn } = useDraft(report, names, actions.save);
  const { moment, follow, isSettled } = useMoment(`${address}/moment`, report.moment);
  const { published, ask } = usePublishing(moment, isSettled);
  const [side, setSide] = useState<"write" | "preview">("write");
  const { definition } = draft;
  const set = (changes: Partial<typeof definition>) => change({ ...draft, definition: { ...definition, ...changes } });
  const hasData = report.lastDay !== null;

  const renew = async () => {
    await actions.renewPreview();
    follow();
  };
  const save = async (options?: { over: boolean }) => {
    const isKept = await keep(options);
    if (isKept) follow();
    return isKept;
  };
  const publish = async () => {
    if (isDirty && !(await save())) return { refused: "What you changed could not be saved. See the fields." };
    const answer = await actions.publish();
    if (answer.refused === null) ask();
    follow();
    return answer;
  };
  useSaveKey(() => void save());
  useOldPreview(report, renew);

  return (
    <>
      <LeaveGuard isDirty={isDirty && report.isComposed} />
      <SaveBar
        state={state}
        published={published}
        onSave={() => void save()}
        onSaveOver={() => void save({ over: true })}
      >
        <PublishButton
          publish={publish}
          plan={{
            mode: draft.mode,
            names: definition.names,
            last: report.issues[0] ?? null,
            isDirty,
            isUnderWay: moment.isPublishing,
            hasData,
          }}
        />
      </SaveBar>
      <fieldset className="flex gap-2 py-3 lg:hidden">
        <legend className="sr-only">What is shown</legend>
        {(["write", "preview"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={side === each}
            onClick={() => setSide(each)}
            className={`${buttonLook("quiet")} aria-pressed:bg-wash aria-pressed:text-ink`}
          >
            {each === "write" ? "Write" : "Preview"}
          </button>
        ))}
      </fieldset>
      <div className="lg:grid lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] lg:gap-10">
        <div className={side === "write" ? "" : "max-lg:hidden"}>
          <WritingFields
            title={definition.title}
            words={definition.words}
            onTitle={(title) => set({ title })}
            onWords={(words) => set({ words })}
            errors={errors}
          />
          <FieldGroup title="Sections" says="What is not shown is not in the report, nor in anything that is sent.">
            <SectionOrder
              sections={draft.sections}
              names={names}
              onChange={(sections) => change({ ...draft, sections })}
              error={errors.sections}
            />
          </FieldGroup>
          <FieldGroup title="Time">
            <TimeFields
              range={definition.range}
              comparison={definition.comparison}
              lastDay={report.lastDay}
              onRange={(range) => set({ range })}
              onComparison={(comparison) => set({ comparison })}
              error={errors.range}
            />
            <RadioChoices
              label="Once it is published"
              choices={modes}
              value={draft.mode}
              onChange={(mode) => change({ ...draft, mode })}
              error={errors.mode}
            />
          </FieldGroup>
          <FieldGroup title="Other people">
            <PeopleFields
              names={definition.names}
              counts={definition.counts}
              onNames={(shown) => set({ names: shown })}
              onCounts={(counts) => set({ counts })}
            />
          </FieldGroup>
          <FieldGroup title="Look">
            <LogoField
              address={`${address}/logo`}
              hasLogo={report.hasLogo}
              onSaved={(savedAt) => {
                setBasedOn(savedAt);
                follow();
              }}
            />
            <LookFields look={definition} locales={locales} onChange={set} errors={errors} />
          </FieldGroup>
        </div>
        <div
          className={`h-[80vh] lg:sticky lg:top-[4rem] lg:h-[calc(100vh-5.5rem)] lg:pt-6 ${side === "preview" ? "" : "max-lg:hidden"}`}
        >
          <PreviewFrame
            address={`${address}/preview`}
            imports={routeTo(`/profiles/${report.profile.id}/imports`)}
            moment={moment}
            hasData={hasData}
            isDirty={isDirty}
            onRenew={() => void renew()}
          />
        </div>
      </div>
    </>
  );
}

/** Ctrl+S or ⌘S saves, as in every editor. */
function useSaveKey(save: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      save();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

/** Asks once for a preview where none shows what was saved last. */
function useOldPreview({ isComposed, lastDay, moment }: ComposedReport, renew: () => Promise<void>) {
  const [isOld] = useState(isComposed && lastDay !== null && moment.isPreviewOld && !moment.isPreviewComing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked for when the page opens, and not again
  useEffect(() => {
    if (isOld) void renew();
  }, []);
}
