import { Link, Text } from "@react-pdf/renderer";
import { sans, serif } from "#components/reports/document/pdf/paper-fonts.ts";
import { setLines } from "#components/reports/document/pdf/paper-lines.ts";
import type { TypeSize } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";

type TextPart = { text: string; colour?: string; href?: string | null };

type PdfTextProps = {
  /** Pieces of one text. */
  parts: readonly TextPart[];
  size: TypeSize;
  /** What a line has, in points. */
  width: number;
  colour?: string;
  weight?: 400 | 500;
  align?: "left" | "right";
  marginTop?: number;
  /** Kept free behind the text. */
  paddingRight?: number;
};

/** A text in lines that fit. */
export function PdfText({
  parts,
  size,
  width,
  colour,
  weight = 400,
  align,
  marginTop,
  paddingRight = 0,
}: PdfTextProps) {
  const { colours, widthOf } = usePdfLook();
  const { face, ...sizes } = size;
  const lines = setLines(
    parts.map((part) => part.text),
    width,
    (line) => widthOf(line, size, weight),
  );
  // The library breaks a line that just fits once more: it counts in the break at its end.
  const slack = size.fontSize;
  return (
    <Text
      style={{
        ...sizes,
        fontFamily: face === "serif" ? serif : sans,
        fontWeight: weight,
        color: colour,
        textAlign: align,
        marginTop,
        width: width + slack + paddingRight,
        paddingRight,
        [align === "right" ? "marginLeft" : "marginRight"]: -slack,
      }}
    >
      {parts.map((part, index) => {
        // Each box costs the library a walk per page.
        if (!part.colour && !part.href) return lines[index];
        const style = part.colour ? { color: part.colour } : {};
        return part.href ? (
          <Link
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
            key={index}
            src={part.href}
            style={{ color: colour ?? colours.ink, ...style, textDecoration: "underline" }}
          >
            {lines[index]}
          </Link>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Text key={index} style={style}>
            {lines[index]}
          </Text>
        );
      })}
    </Text>
  );
}
