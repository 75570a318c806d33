import { NuqsAdapter } from "nuqs/adapters/next/app";

/** Only here does a control write the address. */
export default function PostsLayout({ children }: LayoutProps<"/profiles/[profileId]/posts">) {
  return <NuqsAdapter>{children}</NuqsAdapter>;
}
