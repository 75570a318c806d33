import type { ReactNode } from "react";
import { requestLocale } from "#app/request-locale.ts";
import { LocaleProvider } from "#components/ui/locale-provider.tsx";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  return <LocaleProvider locale={await requestLocale()}>{children}</LocaleProvider>;
}
