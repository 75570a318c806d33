"use client";
import { Label, Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { labelLook } from "#components/ui/field-look.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { isReadable } from "#lib/display/contrast.ts";

type AccentFieldProps = { accent: string | null; onChange: (accent: string | null) => void; error?: string };

/** Each can be read on the page. The first is the page's own. */
const offered = [
  { name: "Green, as it is", colour: "#0b6b5f" },
  { name: "Blue", colour: "#1f5c99" },
  { name: "Violet", colour: "#6a4c93" },
  { name: "Wine", colour: "#8f2d56" },
  { name: "Rust", colour: "#9c4a12" },
  { name: "Slate", colour: "#44525f" },
];
const own = offered[0]?.colour;

/** The colour of what is genuine, on the pages of this report. */
export function AccentField({ accent, onChange, error }: AccentFieldProps) {
  const typed = accent ?? own ?? "";
  const isColour = /^#[0-9a-f]{6}$/i.test(typed);
  return (
    <div>
      <RadioGroup
        value={offered.some(({ colour }) => colour === typed) ? typed : ""}
        onChange={(colour) => onChange(colour === own ? null : colour)}
        orientation="horizontal"
      >
        <Label className={labelLook}>Accent colour</Label>
        <div className="flex flex-wrap gap-2">
          {offered.map(({ name, colour }) => (
            <Radio
              key={colour}
              value={colour}
              aria-label={name}
              className="grid size-[2.25rem] cursor-pointer place-items-center rounded-full border border-transparent data-selected:border-ink data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-genuine"
            >
              <span
                aria-hidden="true"
                className="size-[1.625rem] rounded-full border border-edge"
                style={{ background: colour }}
              />
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className="mt-2 flex items-end gap-3">
        <span
          aria-hidden="true"
          className="size-[2.25rem] shrink-0 rounded-control border border-line"
          style={isColour ? { background: typed } : undefined}
        />
        <div className="grow">
          <TextField
            label="Or another, as # and six digits"
            name="accent"
            value={typed}
            onChange={(text) => onChange(text === "" || text.toLowerCase() === own ? null : text)}
            maxLength={7}
            error={error ?? tooLight(typed, isColour)}
          />
        </div>
      </div>
    </div>
  );
}

function tooLight(colour: string, isColour: boolean): string | undefined {
  if (!isColour || isReadable(colour)) return undefined;
  return "This colour is too light to be read on the page. Choose a darker one.";
}
