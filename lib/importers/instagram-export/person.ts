import { canonicalHandle, handleOfLink } from "#lib/importers/handles.ts";
import { isJsonObject, type JsonObject, objectsOf, textOf } from "#lib/importers/json-values.ts";
import type { FlagReason } from "#lib/importers/types.ts";

const hosts = ["instagram.com"];

/** A person as the four shapes of formats 4.2 name them, with the time beside it. */
export type NamedPerson = { handle: string | null; reason: FlagReason | null; time: unknown };

/** Handle and time of one entry: `string_list_data` (shapes A and A') or `label_values` (shape C). */
export function readNamedPerson(entry: JsonObject): NamedPerson {
  const labels = entry.label_values;
  if (Array.isArray(labels)) {
    const { handles, tried } = handlesOfLabels(labels);
    return { ...decide(handles, tried), time: entry.timestamp };
  }
  const data = firstObject(entry.string_list_data);
  const named = [textOf(data, "value"), textOf(entry, "title")];
  const link = textOf(data, "href");
  const tried = [...named, link].some((text) => text !== null && text !== "");
  const handles = [...named.map(handleOf), link === null ? null : handleOfLink("instagram", link, hosts)];
  return { ...decide(handles, tried), time: data.timestamp };
}

/** The first valid handle; a flag beside it when another valid one says something else. */
function decide(handles: (string | null)[], tried: boolean): Pick<NamedPerson, "handle" | "reason"> {
  let handle: string | null = null;
  for (const next of handles) {
    if (next === null || next === handle) continue;
    if (handle !== null) return { handle, reason: "handles-disagree" };
    handle = next;
  }
  return { handle, reason: handle !== null ? null : tried ? "bad-handle" : "missing-handle" };
}

/** The order URL, Name, Username holds in every language, while the labels are translated (formats 4.2). */
function handlesOfLabels(labels: unknown[]): { handles: (string | null)[]; tried: boolean } {
  const entries = labels.filter(isJsonObject);
  const [urlEntry, , third] = entries;
  const username = entries.find((entry) => textOf(entry, "label") === "Username") ?? third;
  const name = username && textOf(username, "value");
  const link = urlEntry && (textOf(urlEntry, "href") ?? textOf(urlEntry, "value"));
  return {
    handles: [handleOf(name ?? null), link ? handleOfLink("instagram", link, hosts) : null],
    tried: Boolean(name || link),
  };
}

/** Who made a liked post, of the labels of its record; null when they name nobody. */
export function findLabelledOwner(labels: unknown[]): string | null {
  for (const group of labels.filter(isJsonObject)) {
    for (const member of objectsOf(group.dict)) {
      const entries = objectsOf(member.dict);
      // The group is known by its three members, not by its title, which is translated.
      if (entries.length !== 3) continue;
      const { handles } = handlesOfLabels(entries);
      const owner = handles.find((handle) => handle !== null);
      if (owner) return owner;
    }
  }
  return null;
}

export function handleOf(text: string | null): string | null {
  return text === null || text === "" ? null : canonicalHandle("instagram", text);
}

export function firstObject(value: unknown): JsonObject {
  return objectsOf(value)[0] ?? {};
}
