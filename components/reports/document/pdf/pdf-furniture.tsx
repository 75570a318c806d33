import { Text, View } from "@react-pdf/renderer";
import { sans } from "#components/reports/document/pdf/paper-fonts.ts";
import { cutLine, setLines } from "#components/reports/document/pdf/paper-lines.ts";
import { measure, page, type } from "#components/reports/document/pdf/paper-look.ts";
import { usePdfLook } from "#components/reports/document/pdf/pdf-look.ts";
import type { ReportView } from "#lib/reports/report-view.ts";

const fontSize = type.furniture.fontSize;

/** Above every page but the first, which has the title itself. */
export function PageHeader({ view }: { view: ReportView }) {
  const { colours, widthOf } = usePdfLook();
  const cut = (text: string, width: number) => cutLine(text, width, (line) => widthOf(line, type.furniture, 400));
  const about = cut(`${view.subject} · ${view.rangeText}`, measure * 0.5);
  const title = cut(view.title, measure * 0.48);
  const look = { fontFamily: sans, fontSize, color: colours.faint };
  return (
    <View
      fixed
      style={{ position: "absolute", top: 30, left: page.side, right: page.side }}
      render={({ pageNumber }) =>
        pageNumber === 1 ? null : (
          <View style={{ flexDirection: "row", justifyContent: "space-between" }}>
            <Text style={look}>{title}</Text>
            <Text style={look}>{about}</Text>
          </View>
        )
      }
    />
  );
}

const numberWidth = 60;
/** More than this would not be above the edge of the paper. */
const mostLines = 3;

/** Below every page: when it was published, who is named in it, and which page this is. */
export function PageFooter({ view }: { view: ReportView }) {
  const { colours, widthOf } = usePdfLook();
  const width = measure - numberWidth - 20;
  const [footer = ""] = setLines([view.footer], width, (line) => widthOf(line, type.furniture, 400));
  const look = { fontFamily: sans, fontSize, color: colours.faint };
  return (
    <View
      fixed
      style={{
        position: "absolute",
        bottom: 26,
        left: page.side,
        right: page.side,
        flexDirection: "row",
        justifyContent: "space-between",
        borderTop: `0.5pt solid ${colours.line}`,
        paddingTop: 7,
      }}
    >
      <Text style={{ ...look, width: width + fontSize }}>{footer.split("\n").slice(0, mostLines).join("\n")}</Text>
      <Text
        style={{ ...look, width: numberWidth, textAlign: "right" }}
        render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
      />
    </View>
  );
}
