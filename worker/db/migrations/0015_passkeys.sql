CREATE TABLE `passkey_challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `passkey_challenges_by_expiry` ON `passkey_challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality` text NOT NULL,
	`account` text NOT NULL,
	`credential` text NOT NULL,
	`public_key` text NOT NULL,
	`aaguid` text NOT NULL,
	`sealed` text NOT NULL,
	`counter` integer NOT NULL,
	`backup_eligible` integer NOT NULL,
	`backed_up` integer NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`last_used_at` integer,
	`suspect_at` integer,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_by_credential` ON `passkeys` (`municipality`,`credential`);--> statement-breakpoint
CREATE INDEX `passkeys_of_account` ON `passkeys` (`account`);