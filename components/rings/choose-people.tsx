"use client";
import { useEffect, useId, useState } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import type { SearchPeople } from "#components/rings/community-state.ts";
import { Button } from "#components/ui/button.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { countOf } from "#lib/display/numbers.ts";
import type { NamedPerson } from "#lib/reports/rings.ts";

type ChoosePeopleProps = {
  platform: string;
  locale: string;
  chosen: NamedPerson[];
  onChange: (chosen: NamedPerson[]) => void;
  search: SearchPeople;
};

/** People found by name, taken in and left out again. The chosen ones are fields of the form around it. */
export function ChoosePeople({ platform, locale, chosen, onChange, search }: ChoosePeopleProps) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<{ text: string; people: NamedPerson[] } | null>(null);
  const label = useId();
  useEffect(() => {
    if (text.trim() === "") return setFound(null);
    let isCurrent = true;
    const wait = setTimeout(async () => {
      const people = await search(text);
      if (isCurrent) setFound({ text, people });
    }, 250);
    return () => {
      isCurrent = false;
      clearTimeout(wait);
    };
  }, [text, search]);
  const isChosen = (person: NamedPerson) => chosen.some(({ personId }) => personId === person.personId);
  const offered = found?.people.filter((person) => !isChosen(person)) ?? [];
  return (
    <div className="grid gap-3">
      <SearchField label="Find a person by name" value={text} onChange={setText} maxLength={255} />
      <p role="status" className={found ? "text-fine text-faint" : "sr-only"}>
        {found ? foundText(offered.length, found.people.length, locale) : ""}
      </p>
      {offered.length > 0 ? (
        <ul className="border-b border-line">
          {offered.map((person) => (
            <PersonLine key={person.personId} platform={platform} person={person}>
              <Button aria-label={`Add ${nameOf(person)}`} onPress={() => onChange([...chosen, person])}>
                Add
              </Button>
            </PersonLine>
          ))}
        </ul>
      ) : null}
      <p id={label} className="text-small font-medium text-soft">
        {chosen.length === 0 ? "Nobody is chosen yet." : `${countOf(chosen.length, "person", "people", locale)} chosen`}
      </p>
      {chosen.length > 0 ? (
        <ul aria-labelledby={label} className="max-h-[14rem] overflow-y-auto border-b border-line">
          {chosen.map((person) => (
            <PersonLine key={person.personId} platform={platform} person={person}>
              <input type="hidden" name="person" value={person.personId} />
              <Button
                tone="quiet"
                aria-label={`Leave out ${nameOf(person)}`}
                onPress={() => onChange(chosen.filter(({ personId }) => personId !== person.personId))}
              >
                Leave out
              </Button>
            </PersonLine>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type PersonLineProps = { platform: string; person: NamedPerson; children: React.ReactNode };

function PersonLine({ platform, person, children }: PersonLineProps) {
  return (
    <li className="flex items-center justify-between gap-3 border-t border-line py-1 text-small text-ink">
      <span className="min-w-0">
        <PersonName platform={platform} handle={person.handle} platformId={person.platformId} />
      </span>
      {children}
    </li>
  );
}

function nameOf({ handle, platformId }: NamedPerson): string {
  return handle ?? `account ${platformId ?? ""}`;
}

function foundText(offered: number, found: number, locale: string): string {
  if (found === 0) return "Nobody of that name is known here.";
  if (offered === 0) return "Everybody of that name is chosen.";
  return `${countOf(offered, "person fits", "people fit", locale)} best.`;
}
