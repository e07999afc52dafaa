using System.Reflection;

namespace AssistantPlatform.Api.Common;

/// <summary>
/// The build starts the application to ask it for its OpenAPI document. Nothing else of it may come alive then.
/// </summary>
internal static class DocumentGeneration
{
    public static bool IsRunning { get; } = Assembly.GetEntryAssembly()?.GetName().Name == "GetDocument.Insider";

    public static void RemoveHostedServices(this IServiceCollection services)
    {
        var ours = services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Name != "GenericWebHostService").ToList();
        ours.ForEach(service => services.Remove(service));
    }
}
