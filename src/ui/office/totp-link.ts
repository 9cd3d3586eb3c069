export const totpLink = (secret: string, name: string, host: string): string =>
  `otpauth://totp/${encodeURIComponent(host)}:${encodeURIComponent(name)}?secret=${secret}&issuer=${encodeURIComponent(host)}`
