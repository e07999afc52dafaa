using AssistantPlatform.Application.Common.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Storage;

internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageSettings>().BindConfiguration(StorageSettings.Section);
        services.AddSingleton<IFileStore, LocalFileStore>();
    }
}
