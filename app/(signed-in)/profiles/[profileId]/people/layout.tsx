import { NuqsAdapter } from "nuqs/adapters/next/app";

/** Only here does a control write the address. */
export default function PeopleLayout({ children }: LayoutProps<"/profiles/[profileId]/people">) {
  return <NuqsAdapter>{children}</NuqsAdapter>;
}
