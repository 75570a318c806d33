import type { PageFiles } from "#components/reports/document/page-shell.tsx";
import { NoticePage } from "#components/reports/document/static/notice-page.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { fieldErrorLook, fieldLook, labelLook } from "#components/ui/field-look.ts";

type LockedPageProps = {
  /** Why the last try did not open it. */
  problem: string | null;
  files: PageFiles;
};

/** Asks for the password of a link. It works without a script. */
export function LockedPage({ problem, files }: LockedPageProps) {
  return (
    <NoticePage heading="This report asks for a password." files={files} hasForm>
      <form method="post" action="?as=unlock" className="grid justify-items-start gap-4">
        <div className="w-form max-w-full">
          <label htmlFor="password" className={labelLook}>
            Password
          </label>
          <input
            id="password"
            name="password"
            type="password"
            required
            autoComplete="off"
            maxLength={256}
            aria-describedby={problem ? "problem" : undefined}
            aria-invalid={problem ? true : undefined}
            className={fieldLook}
          />
          {problem ? (
            <span id="problem" role="alert" className={fieldErrorLook}>
              {problem}
            </span>
          ) : null}
        </div>
        <button type="submit" className={buttonLook("main")}>
          Open the report
        </button>
      </form>
    </NoticePage>
  );
}
