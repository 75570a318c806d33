const kinds: Record<string, [what: string, advice: string]> = {
  excel: ["an Excel workbook", "Save the sheet as CSV (UTF-8) and upload that."],
  "old-office": ["an old Office document (.xls or .doc)", "Open it, save the sheet as CSV (UTF-8) and upload that."],
  pdf: ["a PDF", "Request the export again as JSON and upload the ZIP."],
  image: ["an image", "Request the export again as JSON and upload the ZIP."],
  video: ["a video", "Request the export again as JSON and upload the ZIP."],
  "web-page": [
    "a web page",
    "If it came as a download, the download did not succeed: sign in there and download again.",
  ],
  gzip: ["a gzip archive (.gz or .tar.gz)", "Unpack it and upload the files inside."],
  tar: ["a tar archive", "Unpack it and upload the files inside."],
  "7z": ["a 7-Zip archive", "Unpack it and upload the files inside, or pack them as ZIP."],
  rar: ["a RAR archive", "Unpack it and upload the files inside, or pack them as ZIP."],
  database: ["a database", "Request the export again as JSON and upload the ZIP."],
  car: [
    "a Bluesky repository: whom you follow and what you did. Followers are not in it",
    "Nothing of it is read yet.",
  ],
};

/** What a file is by its content, and what to do instead. */
export function fileTypeText(file: string, detail: string | undefined): string {
  const [what, advice] = kinds[detail ?? ""] ?? [
    "a file of another kind",
    "Request the export again as JSON and upload the ZIP.",
  ];
  return `${file} looks like ${what}, not an export we can read (ZIP, JSON, JS or CSV). ${advice}`;
}
