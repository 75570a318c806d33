import type { ReactNode } from "react";

type PageHeadingProps = { children: ReactNode; says?: ReactNode };

export function PageHeading({ children, says }: PageHeadingProps) {
  return (
    <div className="max-w-lede pt-8 pb-6 lg:pt-14 lg:pb-10">
      <h1 className="headline">{children}</h1>
      {says ? <div className="mt-4 max-w-prose text-read text-soft">{says}</div> : null}
    </div>
  );
}
