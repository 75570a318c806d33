/** Text as it may stand in HTML, in an attribute as well (threats C1). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export type MailParts = {
  lang: string;
  title: string;
  /** Small, above the title: whose report it is. */
  over: string;
  /** Sentences, one below the other. */
  paragraphs: string[];
  /** Shown as `cid:picture`; null = there is none. */
  pictureAlt: string | null;
  button: { text: string; url: string };
  /** Why it came, and how that ends. */
  footer: { text: string; link: { text: string; url: string } | null };
};

const serif = "'Source Serif 4',Georgia,serif";
const sans = "Inter,system-ui,-apple-system,'Segoe UI',sans-serif";
const link = "color:#0b6b5f";

// Mail programs keep styles of elements and few others; dark ones turn the colours themselves, or take these.
const darkStyle = `@media (prefers-color-scheme: dark){.paper{background:#151412!important;color:#f0ece4!important}
.soft{color:#b5aea2!important}.link{color:#54c7b4!important}.button{background:#54c7b4!important;color:#151412!important}}`;

/** A mail in the look of the pages, without scripts, fonts or pictures from elsewhere. */
export function mailHtml({ lang, title, over, paragraphs, pictureAlt, button, footer }: MailParts): string {
  const e = escapeHtml;
  return `<!doctype html>
<html lang="${e(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${e(title)}</title>
<style>${darkStyle}</style>
</head>
<body class="paper" style="margin:0;background:#fbfaf7;color:#1d1b18">
<div class="paper" style="max-width:600px;margin:0 auto;padding:32px 20px;background:#fbfaf7;color:#1d1b18;font:15px/1.55 ${sans}">
<p class="soft" style="margin:0 0 6px;color:#5b564e;font-size:13px">${e(over)}</p>
<h1 style="margin:0 0 16px;font:600 26px/1.2 ${serif}">${e(title)}</h1>
${paragraphs.map((text) => `<p style="margin:0 0 16px;font:17px/1.45 ${serif}">${e(text)}</p>`).join("\n")}
${pictureAlt === null ? "" : `<p style="margin:0 0 20px"><img src="cid:picture" alt="${e(pictureAlt)}" width="560" style="display:block;width:100%;max-width:560px;height:auto;border:1px solid #e7e3da;border-radius:8px"></p>`}
<p style="margin:0 0 28px"><a class="button" href="${e(button.url)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#0b6b5f;color:#fff;text-decoration:none;font-weight:500">${e(button.text)}</a></p>
<p class="soft" style="margin:0;padding-top:14px;border-top:1px solid #e7e3da;color:#5b564e;font-size:13px">${e(footer.text)}${
    footer.link === null
      ? ""
      : ` <a class="link" href="${e(footer.link.url)}" style="${link}">${e(footer.link.text)}</a>.`
  }</p>
</div>
</body>
</html>
`;
}

/** The same, to be read as text. */
export function mailText({ title, over, paragraphs, button, footer }: MailParts): string {
  const end = footer.link === null ? footer.text : `${footer.text} ${footer.link.text}: ${footer.link.url}`;
  return `${[over, title, ...paragraphs, `${button.text}: ${button.url}`, "--", end].join("\n\n")}\n`;
}
