using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "identity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    action = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    target_id = table.Column<Guid>(type: "uuid", nullable: true),
                    detail = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    trace_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_action_id",
                schema: "identity",
                table: "audit_entries",
                columns: new[] { "action", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id_id",
                schema: "identity",
                table: "audit_entries",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_target_id_id",
                schema: "identity",
                table: "audit_entries",
                columns: new[] { "target_id", "id" });

            // Append-only. What is older than the shortest time it may be kept for can be cleared away.
            migrationBuilder.Sql("""
                CREATE FUNCTION identity.keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'Audit entries are not changed, and not removed before 90 days.';
                END $$;

                CREATE TRIGGER keep_unchanged BEFORE UPDATE ON identity.audit_entries
                    FOR EACH ROW EXECUTE FUNCTION identity.keep_audit_entries();
                CREATE TRIGGER keep_recent BEFORE DELETE ON identity.audit_entries
                    FOR EACH ROW WHEN (OLD.at > now() - interval '90 days') EXECUTE FUNCTION identity.keep_audit_entries();
                CREATE TRIGGER keep_all BEFORE TRUNCATE ON identity.audit_entries
                    FOR EACH STATEMENT EXECUTE FUNCTION identity.keep_audit_entries();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "identity");
            migrationBuilder.Sql("DROP FUNCTION identity.keep_audit_entries();");
        }
    }
}
