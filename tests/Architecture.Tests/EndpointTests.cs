using System.Reflection;
using AssistantPlatform.Api;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Architecture.Tests;

internal sealed class EndpointTests
{
    private WebApplication _app = null!;
    private List<RouteEndpoint> _endpoints = null!;

    [OneTimeSetUp]
    public void ReadTheRouteTable()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddApplication().AddInfrastructure(builder.Configuration).AddApi();
        _app = builder.Build();
        _app.MapEndpoints();
        _endpoints = [.. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>()];
    }

    [OneTimeTearDown]
    public ValueTask Stop() => _app.DisposeAsync();

    [Test]
    public void Say_who_may_call_them()
    {
        var offenders = _endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null);

        Assert.That(NamesOf(offenders), Is.Empty);
    }

    [Test]
    public void Open_to_api_keys_with_scopes_that_there_are()
    {
        var scopes = _endpoints.SelectMany(endpoint => endpoint.Metadata.GetMetadata<OpenToApiKeys>()?.Scopes ?? []);

        Assert.That(scopes.Distinct(), Is.Not.Empty.And.SubsetOf(ApiKeyScopes.All));
    }

    [Test]
    public void Have_a_name_for_the_clients_that_are_generated()
    {
        var described = _endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true });

        Assert.That(NamesOf(described.Where(endpoint => GivenName(endpoint) is null)), Is.Empty);
        Assert.That(_endpoints.Select(GivenName).OfType<string>(), Is.Unique);
    }

    [Test]
    public void Take_and_give_no_entity_and_no_database()
    {
        var handlers = _endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()).OfType<MethodInfo>().ToList();
        var offenders = handlers.Where(method => method.GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .SelectMany(Unfold)
            .Any(IsPersistent));

        Assert.That(handlers, Is.Not.Empty);
        Assert.That(offenders.Select(method => $"{method.DeclaringType}.{method.Name}"), Is.Empty);
    }

    private static string? GivenName(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;

    private static bool IsPersistent(Type type) =>
        typeof(DbContext).IsAssignableFrom(type) || Persistent.Databases.Contains(type) || Persistent.Entities.Contains(type);

    private static IEnumerable<Type> Unfold(Type type) => type.GetGenericArguments().SelectMany(Unfold).Append(type);

    private static IEnumerable<string> NamesOf(IEnumerable<RouteEndpoint> endpoints) =>
        endpoints.Select(endpoint => $"{endpoint.DisplayName}");
}
