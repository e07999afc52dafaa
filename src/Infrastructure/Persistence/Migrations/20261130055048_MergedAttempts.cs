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
            // What was merged has no other form: it is sent again by hand.
            migrationBuilder.Sql("""
                UPDATE work.items SET payload = payload->'Attempts'->0
                WHERE type = 'DeliverWebhook' AND jsonb_typeof(payload) = 'object'
                """);
        }
    }
}
