"use client";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { DropIndicator, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import type { Draft, NamedSection } from "#components/reports/composer/draft.ts";
import { fieldErrorLook } from "#components/ui/field-look.ts";
import { Switch } from "#components/ui/switch.tsx";

type Sections = Draft["sections"];
type SectionOrderProps = {
  sections: Sections;
  names: readonly NamedSection[];
  onChange: (sections: Sections) => void;
  error?: string;
};

/** The sections of a report: which, and one after the other. Dragged, or moved by the arrows. */
export function SectionOrder({ sections, names, onChange, error }: SectionOrderProps) {
  const nameOf = (id: string) => names.find((section) => section.id === id)?.name ?? id;
  const { dragAndDropHooks } = useDragAndDrop<Sections[number]>({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": nameOf(String(key)) })),
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className="outline-genuine data-drop-target:outline-2" />
    ),
    onReorder: ({ keys, target }) => {
      const moved = sections.filter(({ id }) => keys.has(id));
      const rest = sections.filter(({ id }) => !keys.has(id));
      const at = rest.findIndex(({ id }) => id === target.key) + (target.dropPosition === "after" ? 1 : 0);
      onChange([...rest.slice(0, at), ...moved, ...rest.slice(at)]);
    },
  });
  const move = (from: number, to: number) => {
    const moved = sections[from];
    if (moved) onChange(sections.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <>
      <GridList
        aria-label="Sections"
        items={sections.map((section, index) => ({ ...section, index }))}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        className="border-b border-line"
      >
        {({ id, isShown, index }) => (
          <GridListItem
            id={id}
            textValue={nameOf(id)}
            className="group flex min-h-[2.75rem] items-center gap-1 border-t border-line outline-none data-dragging:opacity-50 data-focus-visible:bg-wash data-focus-visible:outline-2 data-focus-visible:outline-genuine"
          >
            <Button slot="drag" className={`${step} cursor-grab`}>
              <span aria-hidden="true">⠿</span>
            </Button>
            <span className={`grow text-body ${isShown ? "text-ink" : "text-faint"}`}>{nameOf(id)}</span>
            <Button
              aria-label={`Move ${nameOf(id)} up`}
              isDisabled={index === 0}
              onPress={() => move(index, index - 1)}
              className={step}
            >
              <span aria-hidden="true">↑</span>
            </Button>
            <Button
              aria-label={`Move ${nameOf(id)} down`}
              isDisabled={index === sections.length - 1}
              onPress={() => move(index, index + 1)}
              className={step}
            >
              <span aria-hidden="true">↓</span>
            </Button>
            <Switch
              aria-label={`Show ${nameOf(id)}`}
              isSelected={isShown}
              onChange={(isSelected) =>
                onChange(sections.map((each) => (each.id === id ? { ...each, isShown: isSelected } : each)))
              }
            />
          </GridListItem>
        )}
      </GridList>
      {error ? (
        <p role="alert" className={fieldErrorLook}>
          {error}
        </p>
      ) : null}
    </>
  );
}

const step =
  "grid size-[1.75rem] shrink-0 cursor-pointer place-items-center rounded-control text-faint hover:bg-wash hover:text-ink data-disabled:invisible";
