using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AssistantPlatform.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PipelineRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "pipelines");

            migrationBuilder.CreateTable(
                name: "pipeline_runs",
                schema: "pipelines",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pipeline = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    input = table.Column<string>(type: "json", nullable: false),
                    status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    progress = table.Column<string>(type: "jsonb", nullable: false),
                    percent = table.Column<double>(type: "double precision", nullable: true),
                    step = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    output = table.Column<string>(type: "json", nullable: true),
                    error_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    error_message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    retries = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pipeline_runs", x => x.run_id);
                    table.ForeignKey(
                        name: "fk_pipeline_runs_users_owner_id",
                        column: x => x.owner_id,
                        principalSchema: "identity",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pipeline_runs_owner_id_created_at_run_id",
                schema: "pipelines",
                table: "pipeline_runs",
                columns: new[] { "owner_id", "created_at", "run_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pipeline_runs_owner_id_pipeline_created_at_run_id",
                schema: "pipelines",
                table: "pipeline_runs",
                columns: new[] { "owner_id", "pipeline", "created_at", "run_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pipeline_runs",
                schema: "pipelines");
        }
    }
}
