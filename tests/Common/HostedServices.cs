using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AssistantPlatform.Tests.Common;

public static class HostedServices
{
    /// <summary>Takes away what works in the background, so that it cannot do what a test wants done by something else.</summary>
    public static void RemoveHosted<TService>(this IServiceCollection services)
        where TService : IHostedService
    {
        var hosted = services.Single(service => service.ServiceType == typeof(IHostedService)
            && (service.ImplementationType == typeof(TService)
                || service.ImplementationFactory is Func<IServiceProvider, TService>));
        services.Remove(hosted);
    }
}
