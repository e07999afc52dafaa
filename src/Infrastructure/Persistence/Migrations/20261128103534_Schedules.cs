using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Schedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_items_owner_id_lane_slot",
                schema: "work",
                table: "items");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "occurrence",
                schema: "pipelines",
                table: "pipeline_runs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "schedule_id",
                schema: "pipelines",
                table: "pipeline_runs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "share",
                schema: "work",
                table: "items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "slots",
                schema: "work",
                table: "items",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "schedules",
                schema: "pipelines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    pipeline = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    input = table.Column<string>(type: "json", nullable: false),
                    cron = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    colour = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    misfire = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    overlap = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    skipped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    active_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    last_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedules", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedules_users_owner_id",
                        column: x => x.owner_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pipeline_runs_schedule_id_occurrence",
                schema: "pipelines",
                table: "pipeline_runs",
                columns: new[] { "schedule_id", "occurrence" },
                unique: true,
                filter: "occurrence IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_items_owner_id_lane_share_slot",
                schema: "work",
                table: "items",
                columns: new[] { "owner_id", "lane", "share", "slot" },
                unique: true,
                filter: "slot IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_schedules_owner_id_id",
                schema: "pipelines",
                table: "schedules",
                columns: new[] { "owner_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "schedules",
                schema: "pipelines");

            migrationBuilder.DropIndex(
                name: "ix_pipeline_runs_schedule_id_occurrence",
                schema: "pipelines",
                table: "pipeline_runs");

            migrationBuilder.DropIndex(
                name: "ix_items_owner_id_lane_share_slot",
                schema: "work",
                table: "items");

            migrationBuilder.DropColumn(
                name: "occurrence",
                schema: "pipelines",
                table: "pipeline_runs");

            migrationBuilder.DropColumn(
                name: "schedule_id",
                schema: "pipelines",
                table: "pipeline_runs");

            migrationBuilder.DropColumn(
                name: "share",
                schema: "work",
                table: "items");

            migrationBuilder.DropColumn(
                name: "slots",
                schema: "work",
                table: "items");

            migrationBuilder.CreateIndex(
                name: "ix_items_owner_id_lane_slot",
                schema: "work",
                table: "items",
                columns: new[] { "owner_id", "lane", "slot" },
                unique: true,
                filter: "slot IS NOT NULL");
        }
    }
}
