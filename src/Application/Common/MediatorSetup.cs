using System.Reflection;
using AssistantPlatform.Application.Common.Behaviours;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Application.Common;

/// <summary>MediatR 5.1.0 has no registration for this container: closed handlers and validators are found here, once.</summary>
internal static class MediatorSetup
{
    private static readonly Type[] Closed = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>)];

    public static void AddMediator(this IServiceCollection services, Assembly assembly)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();

        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TelemetryBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LostRaceBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehaviour<,>));

        foreach (var type in assembly.GetTypes().Where(IsConcrete))
        {
            foreach (var service in type.GetInterfaces().Where(IsClosed))
            {
                services.AddScoped(service, type);
            }
        }
    }

    private static bool IsConcrete(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false };

    private static bool IsClosed(Type type) => type.IsGenericType && Closed.Contains(type.GetGenericTypeDefinition());
}
