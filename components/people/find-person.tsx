"use client";
import { debounce, useQueryStates } from "nuqs";
import { peopleSearch } from "#components/people/people-search.ts";
import { SearchField } from "#components/ui/search-field.tsx";

export function FindPerson() {
  const [{ find }, setSearch] = useQueryStates(peopleSearch, { shallow: false, history: "replace" });
  return (
    <SearchField
      label="Find a person"
      value={find}
      maxLength={255}
      onChange={(text) =>
        setSearch({ find: text || null, page: null }, { limitUrlUpdates: text === "" ? undefined : debounce(250) })
      }
    />
  );
}
