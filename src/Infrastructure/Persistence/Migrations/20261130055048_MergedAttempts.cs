using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MergedAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                UPDATE work.items SET payload = jsonb_build_object('Attempts', jsonb_build_array(payload))
                WHERE type = 'DeliverWebhook'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was merged becomes an item for each attempt again.
            migrationBuilder.Sql("""
                WITH gone AS (
                    DELETE FROM work.items WHERE type = 'DeliverWebhook' RETURNING *)
                INSERT INTO work.items (
                    id, lane, type, payload, owner_id, share, slots, trace_parent, attempt, created_at, due_at)
                SELECT gen_random_uuid(), lane, type, due - 'Trace', owner_id, share, slots, trace_parent, 0, created_at,
                    CASE WHEN boot_id IS NULL THEN due_at ELSE now() END
                FROM gone
                CROSS JOIN LATERAL jsonb_path_query(payload, 'lax $[*].Attempts[*]') AS due
                """);
        }
    }
}
