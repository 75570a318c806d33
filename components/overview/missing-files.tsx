import type { MissingFile } from "#lib/reports/missing-files.ts";

/** What the files do not show, and which file would: sentences, one below the other. */
export function MissingFiles({ files }: { files: MissingFile[] }) {
  return (
    <ol>
      {files.map((file) => (
        <li key={file.title} className="border-t border-line py-4 first:border-t-0 first:pt-0">
          <p className="font-serif text-quote">{file.title}</p>
          <p className="mt-1 text-small text-soft">{file.fill}</p>
          <p className="mt-1 text-fine text-faint">
            {file.where}
            {file.sample ? (
              <>
                {" "}
                <a href={file.sample} download className="link-quiet">
                  Sample table
                </a>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
