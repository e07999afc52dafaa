using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class NamedAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What waits was named without the attempts before it was to be sent again.
            migrationBuilder.Sql("""
                UPDATE work.items
                SET payload = jsonb_set(items.payload, '{Attempt}', to_jsonb((items.payload->>'Attempt')::int + earlier_attempts))
                FROM webhooks.deliveries
                WHERE lane = 'webhook' AND deliveries.id = (items.payload->>'DeliveryId')::uuid AND earlier_attempts > 0
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                UPDATE work.items
                SET payload = jsonb_set(items.payload, '{Attempt}', to_jsonb((items.payload->>'Attempt')::int - earlier_attempts))
                FROM webhooks.deliveries
                WHERE lane = 'webhook' AND deliveries.id = (items.payload->>'DeliveryId')::uuid AND earlier_attempts > 0
                """);
        }
    }
}
