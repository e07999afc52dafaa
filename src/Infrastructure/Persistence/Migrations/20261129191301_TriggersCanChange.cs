using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TriggersCanChange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "earlier_secret",
                schema: "pipelines",
                table: "triggers",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "overlap_ends_at",
                schema: "pipelines",
                table: "triggers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                schema: "pipelines",
                table: "triggers",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "earlier_secret",
                schema: "pipelines",
                table: "triggers");

            migrationBuilder.DropColumn(
                name: "overlap_ends_at",
                schema: "pipelines",
                table: "triggers");

            migrationBuilder.DropColumn(
                name: "xmin",
                schema: "pipelines",
                table: "triggers");
        }
    }
}
