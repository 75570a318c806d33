import { Info } from "#components/ui/info.tsx";

export type FigureInfoText = { formula: string; window: string; tier: string; dateRule: string };

/** Formula, window, tier and date rule of a figure, behind its "i". */
export function FigureInfo({ about, info }: { about: string; info: FigureInfoText }) {
  const lines = [
    ["What it is", info.formula],
    ["Window", info.window],
    ["Needs", info.tier],
    ["Dates", info.dateRule],
  ];
  return (
    <Info about={about}>
      <dl className="grid gap-3">
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt className="text-fine text-faint">{term}</dt>
            <dd className="text-ink">{text}</dd>
          </div>
        ))}
      </dl>
    </Info>
  );
}
