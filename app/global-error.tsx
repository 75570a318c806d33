"use client";
import { ErrorScreen } from "#components/ui/error-screen.tsx";
import "./globals.css";

type ErrorProps = { error: Error & { digest?: string }; retry: () => void };

export default function GlobalError({ error, retry }: ErrorProps) {
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Rapport</title>
        <ErrorScreen reference={error.digest} retry={retry} />
      </body>
    </html>
  );
}
