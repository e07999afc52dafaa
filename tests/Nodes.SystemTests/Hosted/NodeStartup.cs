using System.Diagnostics;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Nodes.SystemTests.Hosted;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(NodeStartup))]

namespace AssistantPlatform.Nodes.SystemTests.Hosted;

/// <summary>Runs inside a node: adds test tools and pipelines, and ends the node when the tests are gone.</summary>
internal sealed class NodeStartup : IHostingStartup
{
    public const string Area = "diary";

    public void Configure(IWebHostBuilder builder)
    {
        new Thread(DieWithTheTests) { IsBackground = true }.Start();
        builder.ConfigureServices(services =>
        {
            services.AddSingleton(new Area(Area, "Diary", "Tools that leave traces.", "You keep a diary.", [typeof(DiaryTools)]));
            services.AddScoped<DiaryTools>();
            services.AddPipeline<RepeatablePipeline>();
            services.AddPipeline<UnrepeatablePipeline>();
            services.AddPipeline<DeafPipeline>();
        });
    }

    private static void DieWithTheTests()
    {
        // The other end is held by the process of the tests alone, so it closes when that process ends in any way.
        while (Console.OpenStandardInput().ReadByte() >= 0)
        {
        }

        Process.GetCurrentProcess().Kill();
    }
}
