"use client";
import { type ReactNode, useId, useState, useTransition } from "react";
import { EffectTable } from "#components/settings/effect-table.tsx";
import { ParameterField } from "#components/settings/parameter-field.tsx";
import { ActionsRow } from "#components/ui/actions-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { countOf } from "#lib/display/numbers.ts";
import { parameterProblemText } from "#lib/display/parameter-text.ts";
import { type ParameterName, parameterNames } from "#lib/engagement/parameter-bounds.ts";
import {
  findParameterProblems,
  modelValue,
  onlyDiffering,
  type ParameterChanges,
} from "#lib/engagement/parameters-schema.ts";
import { recordOf } from "#lib/engagement/record-of.ts";
import type { ParameterEffectView } from "#lib/reports/parameter-effect.ts";
import { type ParameterGroup, parameterGroups } from "#lib/reports/parameter-groups.ts";

/** The groups that most will look at; the others open on demand. */
const [first, rest] = [parameterGroups.slice(0, 3), parameterGroups.slice(3)];

type Values = Record<ParameterName, number>;

/** `later`: too much to compute twice, so the effect shows after saving. */
export type EffectState =
  | { kind: "effect"; effect: ParameterEffectView }
  | { kind: "later"; message: string }
  | { kind: "refused"; message: string };
export type SaveState = { kind: "saved"; message: string } | { kind: "refused"; message: string };

type ParametersFormProps = {
  changes: ParameterChanges;
  locale: string;
  preview: (values: ParameterChanges) => Promise<EffectState>;
  save: (values: ParameterChanges) => Promise<SaveState>;
};

/** Weights and windows with their reasons. The effect of a change is seen before it can be saved. */
export function ParametersForm({ changes, locale, preview, save }: ParametersFormProps) {
  const [values, setValues] = useState(() => valuesOf(changes));
  const [shown, setShown] = useState<EffectState | null>(null);
  const [saved, setSaved] = useState<SaveState | null>(null);
  const [isPending, startTransition] = useTransition();
  const panel = useId();
  const chosen = onlyDiffering(values);
  const problems = findParameterProblems(values);
  const isStored = isSame(valuesOf(changes), values);
  const change = (next: Values) => {
    setValues(next);
    // What was shown was of other values.
    setShown(null);
    setSaved(null);
  };
  const errorOf = (name: ParameterName) => {
    const problem = problems.find((each) => each.name === name);
    return problem && parameterProblemText(problem, locale);
  };
  const section = (group: ParameterGroup) => (
    <ParameterSection key={group.title} group={group}>
      {group.names.map((name) => (
        <ParameterField
          key={name}
          name={name}
          value={values[name]}
          onChange={(value) => change({ ...values, [name]: value })}
          error={errorOf(name)}
          locale={locale}
        />
      ))}
    </ParameterSection>
  );
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
      <div className="grid gap-8">
        {first.map(section)}
        <div className="flex flex-wrap text-body text-soft">
          <Disclosure label={restLabel(rest, chosen, locale)}>
            <div className="mt-6 grid gap-8 text-ink">{rest.map(section)}</div>
          </Disclosure>
        </div>
      </div>
      <section
        aria-labelledby={panel}
        className="mt-8 max-lg:border-t max-lg:border-ink max-lg:pt-6 lg:sticky lg:top-8 lg:mt-0 lg:self-start"
      >
        <h3 id={panel} className="font-serif text-quote">
          The effect
        </h3>
        <p className="mt-1 text-small text-soft">{standing(chosen, isStored, locale)}</p>
        <div aria-live="polite" className="mt-4 empty:mt-0">
          {shown?.kind === "effect" ? <EffectTable effect={shown.effect} /> : null}
          {shown?.kind === "later" ? <Notice>{shown.message}</Notice> : null}
          {shown?.kind === "refused" ? <Notice tone="mark">{shown.message}</Notice> : null}
          {saved ? <Notice tone={saved.kind === "saved" ? "plain" : "mark"}>{saved.message}</Notice> : null}
          {problems.length > 0 ? (
            <Notice tone="mark">
              {countOf(problems.length, "value", "values", locale)} cannot be used; the sentence below each says why.
              Nothing was changed.
            </Notice>
          ) : null}
        </div>
        <ActionsRow>
          {shown && shown.kind !== "refused" ? (
            <Button
              tone="main"
              isPending={isPending}
              onPress={() =>
                startTransition(async () => {
                  const next = await save(chosen);
                  setShown(null);
                  setSaved(next);
                })
              }
            >
              Save and compute anew
            </Button>
          ) : (
            <Button
              tone="main"
              isDisabled={isStored || problems.length > 0}
              isPending={isPending}
              onPress={() =>
                startTransition(async () => {
                  setShown(await preview(chosen));
                })
              }
            >
              Show the effect
            </Button>
          )}
          {isStored ? null : (
            <Button tone="quiet" onPress={() => change(valuesOf(changes))}>
              Undo my edits
            </Button>
          )}
          {Object.keys(chosen).length > 0 ? (
            <Button tone="quiet" onPress={() => change(valuesOf({}))}>
              All as in the model
            </Button>
          ) : null}
        </ActionsRow>
      </section>
    </div>
  );
}

function ParameterSection({ group, children }: { group: ParameterGroup; children: ReactNode }) {
  return (
    <section aria-label={group.title}>
      <h3 className="font-serif text-quote">{group.title}</h3>
      <p className="mt-1 mb-3 max-w-prose text-small text-soft">{group.says}</p>
      <div className="border-b border-line">{children}</div>
    </section>
  );
}

function restLabel(rest: ParameterGroup[], chosen: ParameterChanges, locale: string): string {
  const names = rest.flatMap((group) => group.names);
  const differing = names.filter((name) => chosen[name] !== undefined).length;
  const own = differing === 0 ? "" : `, ${countOf(differing, "of them differs", "of them differ", locale)}`;
  return `${countOf(names.length, "more value", "more values", locale)}: rings, repeated texts, the ledger, rankings${own}`;
}

function standing(chosen: ParameterChanges, isStored: boolean, locale: string): string {
  const count = Object.keys(chosen).length;
  const differ =
    count === 0
      ? "All values are the model's own"
      : `${countOf(count, "value differs", "values differ", locale)} from the model`;
  if (isStored) return `${differ}. Change one to see what it would do before anything is saved.`;
  return `${differ}. Nothing is saved yet.`;
}

function valuesOf(changes: ParameterChanges): Values {
  return recordOf(parameterNames, (name) => changes[name] ?? modelValue(name));
}

function isSame(one: Values, other: Values): boolean {
  return parameterNames.every((name) => Object.is(one[name], other[name]));
}
