using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LeanerDeliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deliveries_ended_at",
                schema: "webhooks",
                table: "deliveries");

            migrationBuilder.DropPrimaryKey(
                name: "pk_attempts",
                schema: "webhooks",
                table: "attempts");

            migrationBuilder.DropIndex(
                name: "ix_attempts_delivery_id_id",
                schema: "webhooks",
                table: "attempts");

            migrationBuilder.AlterTable(
                name: "deliveries",
                schema: "webhooks")
                .Annotation("Npgsql:StorageParameter:fillfactor", 80);

            migrationBuilder.AddPrimaryKey(
                name: "pk_attempts",
                schema: "webhooks",
                table: "attempts",
                columns: new[] { "delivery_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_ended_at",
                schema: "webhooks",
                table: "deliveries",
                column: "ended_at")
                .Annotation("Npgsql:IndexMethod", "brin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deliveries_ended_at",
                schema: "webhooks",
                table: "deliveries");

            migrationBuilder.DropPrimaryKey(
                name: "pk_attempts",
                schema: "webhooks",
                table: "attempts");

            migrationBuilder.AlterTable(
                name: "deliveries",
                schema: "webhooks")
                .OldAnnotation("Npgsql:StorageParameter:fillfactor", 80);

            migrationBuilder.AddPrimaryKey(
                name: "pk_attempts",
                schema: "webhooks",
                table: "attempts",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_ended_at",
                schema: "webhooks",
                table: "deliveries",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_attempts_delivery_id_id",
                schema: "webhooks",
                table: "attempts",
                columns: new[] { "delivery_id", "id" });
        }
    }
}
