CREATE TABLE `postal_codes` (
	`country` text NOT NULL,
	`code` text NOT NULL,
	`place` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`country`, `code`)
);
--> statement-breakpoint
CREATE TABLE `postal_sources` (
	`country` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`notice` text NOT NULL,
	`corpus_date` text NOT NULL,
	`only_state` text NOT NULL,
	`codes` integer NOT NULL,
	`settlements` integer NOT NULL,
	`imported_at` integer DEFAULT (unixepoch()) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `register_people` (
	`municipality` text NOT NULL,
	`blind` text NOT NULL,
	`sealed` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`municipality`, `blind`)
);
