using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Careers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "careers");

            migrationBuilder.CreateTable(
                name: "jobs",
                schema: "careers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    company = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    apply_url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    remote_mode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    description = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    history = table.Column<string>(type: "jsonb", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: false),
                    next_action_on = table.Column<DateOnly>(type: "date", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                    table.ForeignKey(
                        name: "fk_jobs_users_owner_id",
                        column: x => x.owner_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stories",
                schema: "careers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    is_primary = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stories", x => x.id);
                    table.ForeignKey(
                        name: "fk_stories_users_owner_id",
                        column: x => x.owner_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_owner_id_company_id",
                schema: "careers",
                table: "jobs",
                columns: new[] { "owner_id", "company", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_owner_id_id",
                schema: "careers",
                table: "jobs",
                columns: new[] { "owner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_owner_id_status_id",
                schema: "careers",
                table: "jobs",
                columns: new[] { "owner_id", "status", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_stories_owner_id_id",
                schema: "careers",
                table: "stories",
                columns: new[] { "owner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stories_owner_id_is_primary",
                schema: "careers",
                table: "stories",
                columns: new[] { "owner_id", "is_primary" },
                unique: true,
                filter: "is_primary");

            migrationBuilder.Sql("""
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE EXTENSION IF NOT EXISTS btree_gin;

                ALTER TABLE careers.jobs ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
                    setweight(to_tsvector('english', title), 'A')
                    || setweight(to_tsvector('english', company), 'B')
                    || setweight(to_tsvector('english', description), 'C')) STORED;

                CREATE INDEX ix_jobs_owner_id_search ON careers.jobs USING gin (owner_id, search);
                CREATE INDEX ix_jobs_owner_id_title_company
                    ON careers.jobs USING gin (owner_id, title gin_trgm_ops, company gin_trgm_ops);
                CREATE INDEX ix_jobs_owner_id_score_id
                    ON careers.jobs (owner_id, (COALESCE(score, -1)) DESC, id DESC) WHERE deleted_at IS NULL;
                CREATE INDEX ix_jobs_owner_id_posted_at_id
                    ON careers.jobs (owner_id, (COALESCE(posted_at, TIMESTAMPTZ '1970-01-01T00:00:00Z')) DESC, id DESC)
                    WHERE deleted_at IS NULL;

                -- A letter too few in a word of eight makes half of its trigrams others.
                CREATE FUNCTION careers.jobs_resembling(owner uuid, words text) RETURNS SETOF uuid
                    LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.45
                    AS 'SELECT id FROM careers.jobs WHERE owner_id = owner AND (words <% title OR words <% company)';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION careers.jobs_resembling(uuid, text)");

            migrationBuilder.DropTable(
                name: "jobs",
                schema: "careers");

            migrationBuilder.DropTable(
                name: "stories",
                schema: "careers");
        }
    }
}
