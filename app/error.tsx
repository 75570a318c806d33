"use client";
import { ErrorScreen } from "#components/ui/error-screen.tsx";

type ErrorProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorProps) {
  return <ErrorScreen reference={error.digest} retry={retry} />;
}
