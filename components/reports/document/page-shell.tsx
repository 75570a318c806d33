import type { CSSProperties, ReactNode } from "react";

/** What `setup --report` made for the pages: addresses below /share/assets/. */
export type PageFiles = { script: string; fonts: string[] };

/** What a message shows beside a link to the page. */
export type LinkPreview = { title: string; says: string | null; picture: string };

type PageShellProps = {
  title: string;
  preview?: LinkPreview;
  files: PageFiles;
  hasScript: boolean;
  /** Seconds after which a page that only asks for patience looks again. */
  lookAgainAfter?: number;
  /** BCP 47; the sentences are English, in whichever region. */
  language: string;
  style?: CSSProperties;
  /** To whom browsers tell the address. A form is told from a foreign one by it: without, it would come from nowhere. */
  referrer?: "no-referrer" | "same-origin";
  children: ReactNode;
};

/** A whole page without a framework: it reads without a script, and asks nobody but its own server for anything. */
export function PageShell({
  title,
  preview,
  files,
  hasScript,
  lookAgainAfter,
  language,
  style,
  referrer = "no-referrer",
  children,
}: PageShellProps) {
  return (
    <html lang={language} style={style}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151412" />
        {lookAgainAfter ? <meta httpEquiv="refresh" content={String(lookAgainAfter)} /> : null}
        <meta property="og:site_name" content="Rapport" />
        <meta property="og:title" content={preview?.title ?? "A shared report"} />
        {preview ? <meta property="og:image" content={preview.picture} /> : null}
        {preview?.says ? <meta property="og:description" content={preview.says} /> : null}
        <meta name="referrer" content={referrer} />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {files.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <style />
        {hasScript ? <script type="module" src={files.script} /> : null}
      </head>
      <body className="font-sans">{children}</body>
    </html>
  );
}
